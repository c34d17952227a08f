# -*- coding: utf-8 -*-
# procoreSettings - edit me
clientId = 'CHANGEME'
clientSecret = 'CHANGEME'
companyId = 7012
baseUrl = 'https://app.procore.com'  # expect: PCR202
loginUrl = 'https://login.procore.com'
apiPrefix = '/vapid'  # expect: PCR403
restPrefix = '/rest/v1.0'
outDir = 'out'
DEBUG = False
