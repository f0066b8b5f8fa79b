/** Branches. */
package dev.countersign.command.branch;
