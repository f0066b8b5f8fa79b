/** Documents that belong to a contract, and to what its approvers decide on. */
package dev.countersign.command.contract.attachment;
