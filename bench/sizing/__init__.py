"""What a fleet is sized by: speech, computing and money per million characters; a ledger's rows."""
