"""The same id in an addon of the ERP, and in its forms."""

from django import forms
from marshmallow import Schema, fields as schema_fields
from odoo import fields, models
from rest_framework import serializers


class ResPartner(models.Model):
    _inherit = "res.partner"

    procore_vendor_id = fields.Integer("Procore vendor", index=True)  # expect: PCR203
    procore_sync_count = fields.Integer(default=0)


class LinkForm(forms.Form):
    procore_vendor_id = forms.IntegerField(min_value=1)


class LinkSerializer(serializers.Serializer):
    procore_vendor_id = serializers.IntegerField()


class LinkSchema(Schema):
    procore_vendor_id = schema_fields.Integer(required=True)
