/** How much depends on a contract (3.1): what its amount says, or more, when somebody says so. */
package dev.countersign.command.contract.classification;
