/** What happens on the way of any document through approval, whatever kind of document it is. */
package dev.countersign.events.approval;
