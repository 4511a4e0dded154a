"""Our own workbooks: made from the classes of documents, written, read back, and commented.

``layout`` says which sheets and columns a kind of document has, ``codecs`` how a cell holds a
value, ``words`` what headings and help say. ``writing`` makes a file, ``reading`` a value of it
again.
"""
