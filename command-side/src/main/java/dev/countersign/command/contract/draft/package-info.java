/** Drafting a contract. */
package dev.countersign.command.contract.draft;
