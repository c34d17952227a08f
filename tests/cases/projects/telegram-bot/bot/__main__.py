import asyncio
import logging

from aiogram import Bot, Dispatcher, F, types
from aiogram.filters import Command

from .config import settings
from .procore import Procore

logging.basicConfig(level=logging.INFO)
bot = Bot(settings.telegram_token)
dp = Dispatcher()
procore = Procore()


@dp.message(Command("start"))
async def start(message: types.Message):
    await message.answer("Send me a photo and I put it into the daily log.")


@dp.message(Command("rfis"))
async def rfis(message: types.Message):
    rows = await procore.open_rfis(settings.project_id)
    text = "\n".join(f"#{r['number']} {r['subject']}" for r in rows) or "No open RFIs"
    await message.answer(text)


@dp.message(F.photo)
async def photo(message: types.Message):
    info = await bot.get_file(message.photo[-1].file_id)
    url = f"https://api.telegram.org/file/bot{settings.telegram_token}/{info.file_path}"
    content = await procore.fetch_telegram(url)
    await procore.upload_image(settings.project_id, f"{info.file_unique_id}.jpg", content)
    await message.answer("Saved.")


@dp.message(Command("plan"))
async def plan(message: types.Message, number: str = "A-101"):
    data = await procore.drawing(settings.project_id, number)
    if data is None:
        await message.answer("No such sheet")
    else:
        await message.answer_document(types.BufferedInputFile(data, filename=f"{number}.pdf"))


if __name__ == "__main__":
    asyncio.run(dp.start_polling(bot))
