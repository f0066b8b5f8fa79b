/** What happens to customer records. */
package dev.countersign.events.customer;
