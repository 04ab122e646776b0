"""An engine's parts as netlists of standard cells: what is synthesized on its own, mapping and timing."""
