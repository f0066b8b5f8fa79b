/** Changing a draft. */
package dev.countersign.command.contract.revisedraft;
