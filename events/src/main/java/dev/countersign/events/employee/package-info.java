/** What happens to staff and what they may do. */
package dev.countersign.events.employee;
