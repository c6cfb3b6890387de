# From the findings of `sxsh check --format json` to the summary of a pull request, in Vietnamese.
# One HTML block without a blank line, every value escaped: nothing in the data can become markup.
# The host takes a summary of at most 1 MiB, so the table stops at $limit and says how many follow.
def count(severity): map(select(.severity == severity)) | length;
def place: if .line then "\(.file):\(.line)" else .file end;
def about: [.field, .value] | map(select(. != null)) | join(" = ");
200 as $limit
| "<h3>Kiểm tra dữ liệu: \(count("error")) lỗi, \(count("warning")) cảnh báo</h3>",
  if length == 0 then
    "<p>Không có gì phải sửa. / Nothing to mend.</p>"
  else
    "<table><tr><th>Mức</th><th>Tệp và dòng</th><th>Ô</th><th>Sai gì</th><th>Cách sửa</th><th>Mã</th></tr>",
    (.[:$limit][] | [
      (if .severity == "error" then "LỖI" else "CẢNH BÁO" end), place, about, .message_vi, .hint_vi, .code
    ] | "<tr>" + (map("<td>" + @html + "</td>") | join("")) + "</tr>"),
    "</table>",
    if length > $limit then
      "<p>Còn \(length - $limit) mục nữa; xem đủ bằng lệnh <code>sxsh check</code>. / \(length - $limit) more: run <code>sxsh check</code>.</p>"
    else empty end
  end
