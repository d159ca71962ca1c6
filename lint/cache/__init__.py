"""What is kept from one run to the next in the platform's cache folder. Without it all is worked out anew."""
