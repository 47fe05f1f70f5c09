/** The administrators' screens of accounts and of the access log, everybody's own password and API tokens. */
@NullMarked
package kr.dongne.account.ui;

import org.jspecify.annotations.NullMarked;
