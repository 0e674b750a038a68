-- Tries `tickmark lsp` in a real Neovim (0.7 or later; done with 0.7.2, 0.10.4 and 0.12.4), set up as media/docs/editors.md says: nvim --headless -u NONE -c "luafile test/host/neovim.lua"
-- Prints what Neovim shows of the sample, and ends with 1 where something is missing.
local function fail(message)
  io.stderr:write('neovim: ' .. message .. '\n')
  vim.cmd('cquit 1')
end

local root = vim.fn.getcwd()
vim.env.XDG_CACHE_HOME = vim.fn.tempname()

-- The first set-up is for versions that have vim.lsp.start, the second for those before.
local page = table.concat(vim.fn.readfile('media/docs/editors.md'), '\n')
local setUps = {}
for code in page:gmatch('```lua\n(.-)```') do table.insert(setUps, code) end
if #setUps ~= 2 then fail('the page has ' .. #setUps .. ' set-ups') end
local code = setUps[vim.lsp.start and 1 or 2]:gsub('TICKMARK', root)
assert(loadstring(code))()

vim.cmd('filetype on')
vim.cmd('edit media/sample/draft.md')
local buffer = vim.api.nvim_get_current_buf()
local client
local function clientOf()
  if not vim.lsp.get_clients then return (next(vim.lsp.buf_get_clients(buffer))) end
  local first = vim.lsp.get_clients({ bufnr = buffer })[1]
  return first and first.id
end
if not vim.wait(20000, function()
  client = clientOf()
  return client ~= nil
end, 50) then return fail('no client for a draft') end

if not vim.wait(20000, function() return #vim.diagnostic.get(buffer) > 0 end, 50) then fail('no diagnostics') end
local diagnostics = vim.diagnostic.get(buffer)
table.sort(diagnostics, function(a, b) return a.lnum < b.lnum end)
for _, one in ipairs(diagnostics) do print(('line %d: %s'):format(one.lnum + 1, one.message)) end

local first = diagnostics[1]
local where = { textDocument = { uri = vim.uri_from_bufnr(buffer) }, position = { line = first.lnum, character = first.col + 1 } }
local function ask(method, params)
  local answers, problem = vim.lsp.buf_request_sync(buffer, method, params, 10000)
  if not answers then return fail(method .. ': ' .. tostring(problem)) end
  return answers[client] and answers[client].result
end

local hover = ask('textDocument/hover', where)
if not hover or not hover.contents.value:find('Wrong scale') then fail('no hover') end
local places = ask('textDocument/definition', where)
if not places or not places[1] or not places[1].uri:find('sources/') then fail('no definition') end
local range = { start = where.position, ['end'] = where.position }
local actions = ask('textDocument/codeAction', { textDocument = where.textDocument, range = range, context = { diagnostics = {} } })
if not actions or not actions[1] then return fail('no code action') end
vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
if not vim.api.nvim_buf_get_lines(buffer, first.lnum, first.lnum + 1, false)[1]:find('%$4%.5 billion') then fail('the fix was not applied') end
local before = #diagnostics
if not vim.wait(20000, function() return #vim.diagnostic.get(buffer) == before - 1 end, 50) then fail('the finding did not go') end
print('hover, definition, code action and the check after it: well')
vim.cmd('qall!')
