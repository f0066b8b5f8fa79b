/**
 * What decides on the route of a contract (2.4.1): its amount together with those of the customer's
 * other contracts.
 */
package dev.countersign.command.contract.approval;
