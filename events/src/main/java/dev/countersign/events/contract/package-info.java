/** What happens to contracts, from draft to archive. */
package dev.countersign.events.contract;
