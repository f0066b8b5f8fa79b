/** What differs between the types of contracts, in one place for each type (2.4). */
package dev.countersign.command.contract.terms;
