/** How contracts end. */
package dev.countersign.command.contract.closing;
