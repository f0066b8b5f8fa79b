/** Launching a branch. */
package dev.countersign.command.branch.launch;
