"""The platform-neutral core: what Kring says and decides, without a vendor, a clock or a network.

Read in this order: `events` (what happens), `views` (what people see), `facts` (what became true), `flow` (what a
conversation is), one file of `flows/`, then `runtime` (how an event becomes a reply).
"""
