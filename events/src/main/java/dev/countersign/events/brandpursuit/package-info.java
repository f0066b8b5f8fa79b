/** What happens to brand operation pursuits, from the first idea to an approved scope (2.2.5). */
package dev.countersign.events.brandpursuit;
