"""The desk: spreadsheets read as they are kept, by the address of each cell.

``opening`` makes a ``Book`` of a file, after ``guard`` has looked at its sizes and addresses. The
libraries for spreadsheets are imported where they are used; the extra ``desk`` installs them.
"""
