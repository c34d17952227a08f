import logging
import os

import discord
from discord.ext import commands, tasks

from pc import PC

bot = commands.Bot(command_prefix="!", intents=discord.Intents.default())
pc = PC(os.environ["PC_ID"], os.environ["PC_SECRET"], os.environ["PC_COMPANY"])
log = logging.getLogger("bot")


@tasks.loop(minutes=85)  # expect: PCR101
async def renew():  # may: PCR101
    await pc.login()
    log.info("procore token renewed")


@tasks.loop(hours=2)
async def digest():
    channel = bot.get_channel(int(os.environ["CHANNEL"]))
    items = await pc.get(f"/rest/v1.1/punch_items?project_id={os.environ['PROJECT']}")
    await channel.send(f"{len(items)} punch items")


@bot.event
async def on_ready():
    renew.start()
    digest.start()


@bot.command()
async def photo(ctx):
    """Upload the attached picture."""
    att = ctx.message.attachments[0]
    await pc.upload_photo(os.environ["PROJECT"], att.filename, await att.read())
    await ctx.send("done")


@bot.command()
async def logout(ctx):
    await pc.revoke()
    await ctx.send("bye")


bot.run(os.environ["DISCORD_TOKEN"])
