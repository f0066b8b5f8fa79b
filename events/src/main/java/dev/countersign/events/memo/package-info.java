/** What happens to memos, the records of a change of scope. */
package dev.countersign.events.memo;
