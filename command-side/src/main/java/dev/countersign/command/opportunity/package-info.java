/** Sales opportunities, from the first contact to the decision of the customer (2.3.1). */
package dev.countersign.command.opportunity;
