/** Submitting a draft for approval. */
package dev.countersign.command.contract.submitforapproval;
