/** Refusing a contract for good. */
package dev.countersign.command.contract.reject;
