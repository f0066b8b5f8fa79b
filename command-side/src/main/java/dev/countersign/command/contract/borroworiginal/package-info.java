/** Lending an archived original. */
package dev.countersign.command.contract.borroworiginal;
