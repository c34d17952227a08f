"""How long an audit takes, and how much memory, beside other tools on the same trees and in the same run."""
