/** Who follows an opportunity, and how all of somebody's go to another at once. */
package dev.countersign.command.opportunity.ownership;
