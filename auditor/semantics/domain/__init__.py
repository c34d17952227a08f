"""The domain: values, texts and addresses with holes, states of objects, and how many of them are told apart."""
