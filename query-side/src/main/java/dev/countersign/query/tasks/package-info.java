/** What has to be done by whom until when, over all that approvals, contracts and seals demand. */
package dev.countersign.query.tasks;
