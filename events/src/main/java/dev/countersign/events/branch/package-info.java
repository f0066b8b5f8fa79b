/** What happens to branches. */
package dev.countersign.events.branch;
