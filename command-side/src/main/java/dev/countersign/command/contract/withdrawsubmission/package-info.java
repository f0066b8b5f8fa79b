/** Taking a contract back out of approval. */
package dev.countersign.command.contract.withdrawsubmission;
