"""The language server: findings in the editor while code is written (the extra `procore-auditor[lsp]`)."""
