/** Contracts: from a draft through approval, number, signatures and seal to the archive. */
package dev.countersign.command.contract;
