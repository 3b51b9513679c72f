explain moss.yaml plan approver
