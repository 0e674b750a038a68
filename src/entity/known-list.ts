/**
 * The things that the field names most, one a line: kind: names | ... / demonyms | ... The first name is the usual one. A name stands
 * with one thing only, and none is here that is a plain word of English as well.
 */
export const knownLines = `
company: Nvidia|NVIDIA
company: AMD|Advanced Micro Devices
company: Intel
company: TSMC|Taiwan Semiconductor Manufacturing Company|Taiwan Semiconductor Manufacturing|Taiwan Semiconductor
company: ASML
company: Arm|Arm Holdings
company: SMIC|Semiconductor Manufacturing International Corporation
company: CXMT|ChangXin Memory Technologies
company: YMTC|Yangtze Memory Technologies
company: Cambricon|Cambricon Technologies
company: Biren|Biren Technology
company: Moore Threads
company: Samsung|Samsung Electronics
company: SK Hynix|SK hynix
company: Micron|Micron Technology
company: Qualcomm
company: Broadcom
company: MediaTek
company: GlobalFoundries
company: Tokyo Electron
company: Applied Materials
company: Lam Research
company: Foxconn|Hon Hai
company: Supermicro|Super Micro|Super Micro Computer
company: Dell|Dell Technologies
company: Huawei|Huawei Technologies
company: HiSilicon
company: ZTE
company: Xiaomi
company: Lenovo
company: Microsoft
company: Google
company: Alphabet
company: Google DeepMind|DeepMind
company: Amazon|Amazon.com
company: AWS|Amazon Web Services
company: Microsoft Azure|Azure
company: Google Cloud
company: Meta|Meta Platforms
company: Apple
company: Tesla
company: SpaceX
company: Oracle
company: IBM
company: Salesforce
company: Palantir
company: Netflix
company: Uber
company: Airbnb
company: PayPal
company: Visa
company: Mastercard
company: OpenAI
company: Anthropic
company: DeepSeek
company: Mistral AI|Mistral
company: xAI
company: Perplexity|Perplexity AI
company: Cohere
company: Scale AI
company: Stability AI
company: Hugging Face
company: Alibaba|Alibaba Group
company: Alibaba Cloud
company: Ant Group
company: Tencent|Tencent Holdings
company: Baidu
company: ByteDance
company: JD.com
company: PDD|PDD Holdings
company: Moonshot AI|Moonshot
company: MiniMax
company: Zhipu|Zhipu AI
company: StepFun
company: 01.AI
company: iFlytek
company: SenseTime
company: High-Flyer|High-Flyer Quant
company: SoftBank|SoftBank Group
company: CoreWeave
company: Shein|SHEIN
company: Temu
company: eBay
company: Shopify
company: Booking.com
company: Spotify
company: SAP
company: Siemens
company: Volkswagen
company: Ford
company: Toyota
company: Epic Games
company: Reuters|REUTERS
company: Thomson Reuters
company: Bloomberg|Bloomberg News
company: Financial Times|FT
company: Wall Street Journal|WSJ
company: New York Times
company: Washington Post
company: Guardian
company: Politico|POLITICO
company: Associated Press|AP
company: Agence France-Presse|AFP
company: BBC|BBC News
company: CNBC
company: CNN
company: Nikkei
company: South China Morning Post|SCMP
company: The Information
company: JPMorgan Chase|JPMorgan|JP Morgan
company: Goldman Sachs
company: Morgan Stanley
company: Bank of America|BofA
company: Citigroup|Citi
company: HSBC
company: UBS
company: Deutsche Bank
company: McKinsey
company: Deloitte
company: Gartner
company: Deutsche Telekom
company: Boeing
company: Airbus
product: ChatGPT
product: Copilot
product: TikTok
product: Facebook
product: Instagram
product: WhatsApp
product: YouTube
product: LinkedIn|Linkedin
product: Twitter
product: Telegram
product: WeChat
product: Reddit
product: Snapchat
product: Android
product: iOS
product: iPhone
product: iPad
product: App Store
product: Google Play|Google Play Store
product: Google Search
product: Chrome
product: Windows
product: Microsoft Teams|Teams
product: Office 365
product: Microsoft 365
product: CUDA
product: H20|Nvidia H20
product: H100|Nvidia H100
product: H200|Nvidia H200
product: H800|Nvidia H800
product: A100|Nvidia A100
product: A800|Nvidia A800
product: B200|Nvidia B200
product: GB200|Nvidia GB200
product: GB300|Nvidia GB300
product: Blackwell
product: Hopper
product: Grace Hopper
product: MI300|MI300X
product: MI308
product: Ascend 910B
product: Ascend 910C
model: GPT-4
model: GPT-4o
model: GPT-5
model: o1
model: o3
model: Claude
model: Gemini
model: Gemma
model: Llama|LLaMA
model: Llama 3
model: Llama 4
model: Grok
model: DeepSeek-V3|DeepSeek V3
model: DeepSeek-R1|DeepSeek R1
model: Qwen
model: Qwen3
model: Kimi
model: Kimi K2
model: Ernie Bot
model: Doubao
model: Sora
model: Stable Diffusion
model: Midjourney
model: DALL-E
model: AlphaFold
agency: European Commission|EU Commission
agency: European Parliament
agency: European Council
agency: European Central Bank|ECB
agency: European Court of Justice|Court of Justice of the European Union|CJEU|ECJ
agency: European Data Protection Board|EDPB
agency: European Data Protection Supervisor|EDPS
agency: Data Protection Commission|DPC
agency: Bureau of Industry and Security|BIS
agency: Commerce Department|Department of Commerce|U.S. Department of Commerce|US Department of Commerce|U.S. Commerce Department|US Commerce Department
agency: Justice Department|Department of Justice|U.S. Department of Justice|U.S. Justice Department|DOJ
agency: Treasury Department|Department of the Treasury|U.S. Treasury|US Treasury
agency: State Department|Department of State|U.S. State Department
agency: Defense Department|Department of Defense|Pentagon
agency: Energy Department|Department of Energy|DOE
agency: Federal Trade Commission|FTC
agency: Federal Communications Commission|FCC
agency: Securities and Exchange Commission|SEC
agency: Food and Drug Administration|FDA
agency: Federal Reserve|Fed
agency: National Institute of Standards and Technology|NIST
agency: National Security Council
agency: White House
agency: Congress|U.S. Congress
agency: Senate|U.S. Senate
agency: House of Representatives
agency: Supreme Court|U.S. Supreme Court
agency: NATO
agency: United Nations|U.N.|UN
agency: World Trade Organization|World Trade Organisation|WTO
agency: World Health Organization|WHO
agency: World Bank
agency: International Energy Agency|IEA
agency: International Monetary Fund|IMF
agency: Organisation for Economic Co-operation and Development|Organization for Economic Cooperation and Development|OECD
agency: Competition and Markets Authority|CMA
agency: Information Commissioner's Office|ICO
agency: Ofcom
agency: Ministry of Commerce|MOFCOM
agency: Cyberspace Administration of China|CAC
agency: State Administration for Market Regulation|SAMR
agency: National Development and Reform Commission|NDRC
agency: People's Bank of China|PBOC
agency: Communist Party
agency: State Council
agency: AI Office
agency: New York Stock Exchange|NYSE
agency: Nasdaq|NASDAQ
agency: Amnesty International
agency: BEUC
law: AI Act|EU AI Act|Artificial Intelligence Act
law: Digital Services Act|DSA
law: Digital Markets Act|DMA
law: General Data Protection Regulation|GDPR
law: Data Act
law: Data Governance Act
law: Cyber Resilience Act
law: Corporate Sustainability Due Diligence Directive|CSDDD
law: Corporate Sustainability Reporting Directive|CSRD
law: Carbon Border Adjustment Mechanism|CBAM
law: CHIPS Act|CHIPS and Science Act
law: Inflation Reduction Act|IRA
law: Export Control Reform Act
law: AI Diffusion Rule|AI diffusion rule
law: Foreign Direct Product Rule
law: Section 230
fund: S&P 500
fund: Nasdaq Composite
fund: Nasdaq 100
fund: Dow Jones Industrial Average|Dow
fund: Hang Seng|Hang Seng Index
fund: STOXX Europe 600|STOXX 600
fund: DAX
fund: FTSE 100
fund: Nikkei 225
fund: Vision Fund
fund: Public Investment Fund|PIF
fund: Big Fund
fund: Sequoia Capital|Sequoia
fund: Andreessen Horowitz|a16z
fund: BlackRock
fund: Vanguard
fund: Temasek
person: Donald Trump|Donald J. Trump|Trump
person: Joe Biden|Biden
person: Xi Jinping
person: Vladimir Putin|Putin
person: Ursula von der Leyen|von der Leyen
person: Emmanuel Macron|Macron
person: Jensen Huang
person: Lisa Su
person: Sam Altman|Altman
person: Elon Musk|Musk
person: Mark Zuckerberg|Zuckerberg
person: Satya Nadella|Nadella
person: Sundar Pichai|Pichai
person: Tim Cook
person: Jeff Bezos|Bezos
person: Dario Amodei
person: Demis Hassabis
person: Liang Wenfeng
person: Jack Ma
person: Pony Ma|Ma Huateng
person: Ren Zhengfei
person: Masayoshi Son
person: Howard Lutnick|Lutnick
person: Scott Bessent|Bessent
person: Henna Virkkunen|Virkkunen
person: Teresa Ribera
person: Margrethe Vestager|Vestager
person: Thierry Breton
`
