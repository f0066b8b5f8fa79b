/** Putting an original into the archive. */
package dev.countersign.command.contract.archiveoriginal;
