-- Which days are worked. No calendar of public holidays has been read, so none is off but Saturdays and Sundays: a due
-- date counted here may be earlier than the true one, never later.
calendar "vn" {
  title   = { vi = "Lịch làm việc chung", en = "Common working calendar" },
  place   = "vn",
  weekend = { "saturday", "sunday" },
  assumes = "A-21",
  says    = { vi = "Ngày làm việc đếm từ ngày sau ngày nhận; chưa trừ ngày nghỉ lễ.",
              en = "Working days count from the day after receipt; public holidays are not taken off yet." },
}
