/** What happens to sales opportunities. */
package dev.countersign.events.opportunity;
