import tkinter as tk
from tokens import refresh_token
root = tk.Tk()
def again():
    refresh_token()
    root.after(80 * 60 * 1000, again)  # expect: PCR101
again()
root.after(7200, root.destroy)
