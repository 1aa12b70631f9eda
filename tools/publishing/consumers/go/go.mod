module shop

go 1.25

require github.com/Tolu-Orina/agentic-retail-constructs-go/agenticretailconstructs v1.0.0
