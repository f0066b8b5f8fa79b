/** Branches: their beginning, and what is decided for many of their opportunities at once. */
package dev.countersign.command.branch;
