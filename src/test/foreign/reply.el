;;; reply.el --- Answers an invitation with gnus-icalendar -*- lexical-binding: t; -*-

;; Environment: ICS (the invitation), STATUS (accepted, declined, tentative), ATTENDEE and ORGANIZER (addresses),
;; REPLY_ICS and REPLY_MAIL (files to write: the calendar alone, and the whole mail as Gnus would send it).

;;; Code:

(require 'gnus-icalendar)
(require 'message)
(require 'mml)

(set-language-environment "UTF-8")
(setq coding-system-for-read 'utf-8-dos
      user-full-name ""
      user-mail-address (getenv "ATTENDEE")
      mail-host-address "people.test"
      message-signature nil)

(defun dongne-fold ()
  "Fold the lines of this buffer as `gnus-icalendar-reply' does."
  (goto-char (point-min))
  (while (re-search-forward "^\\(.\\{72\\}\\)\\(.+\\)$" nil t)
    (replace-match "\\1\n \\2")
    (goto-char (line-beginning-position))))

(defun dongne-write-mail ()
  "Write the mail in this buffer to a file instead of sending it."
  (goto-char (point-min))
  (re-search-forward (concat "^" (regexp-quote mail-header-separator) "\n"))
  (replace-match "\n")
  (let ((coding-system-for-write 'utf-8-dos))
    (write-region (point-min) (point-max) (getenv "REPLY_MAIL") nil 'quiet)))

(let* ((invitation (generate-new-buffer "invitation"))
       (status (intern (getenv "STATUS")))
       (calendar (generate-new-buffer "*CAL*"))
       (event (with-current-buffer invitation
                (insert-file-contents (getenv "ICS"))
                (gnus-icalendar-event-from-buffer (current-buffer) (list (getenv "ATTENDEE"))))))
  (unless (and event (gnus-icalendar-event:rsvp event)) (error "Gnus sees no invitation that wants an answer"))
  (with-current-buffer calendar
    (insert (gnus-icalendar-event-reply-from-buffer invitation status (list (getenv "ATTENDEE"))))
    (dongne-fold)
    (let ((coding-system-for-write 'utf-8-dos))
      (write-region (point-min) (point-max) (getenv "REPLY_ICS") nil 'quiet)))
  (let ((subject (concat (capitalize (symbol-name status)) ": " (gnus-icalendar-event:summary event)))
        (message-send-mail-function #'dongne-write-mail)
        (message-send-mail-real-function nil)
        (message-confirm-send nil)
        (message-fcc-externalize-attachments nil))
    (message-mail (getenv "ORGANIZER") subject)
    (message-goto-body)
    (mml-insert-multipart "alternative")
    (mml-insert-empty-tag 'part 'type "text/plain")
    (mml-attach-buffer (buffer-name calendar) "text/calendar; method=REPLY; charset=UTF-8")
    (message-send)))

;;; reply.el ends here
