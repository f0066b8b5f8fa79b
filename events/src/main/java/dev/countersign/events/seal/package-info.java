/** What happens to the seals of our company, and how they are counted. */
package dev.countersign.events.seal;
