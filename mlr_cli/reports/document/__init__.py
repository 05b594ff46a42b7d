"""The plan document: its chapters, the parts that are made from data alone, its pictures.

Hands out `adoptions`, `facts`, `paragraphs`, `plan_document`, `progress_pictures`, `prose`.

It shows what the plan says and no day, but for the one that is asked for; it knows no paper.
"""
