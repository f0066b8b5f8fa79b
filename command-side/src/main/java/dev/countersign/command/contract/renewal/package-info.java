/** How a service contract is followed by another one (2.4.3). */
package dev.countersign.command.contract.renewal;
